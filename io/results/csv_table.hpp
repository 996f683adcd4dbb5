// CSV tables from a list of columns, each with its name and the field of an item.
#pragma once

#include <cstddef>
#include <string>

#include "io/results/csv_field.hpp"

namespace art6 {

/// One column: its name, and the function that gives the field of an item.
template <class Item>
struct Column {
  const char* name;
  std::string (*field)(const Item&);
};

/// Appends the line with the names of the columns.
template <class Item, std::size_t n>
void append_header(std::string& table, const Column<Item> (&columns)[n]) {
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0) table += ',';
    table += columns[i].name;
  }
  table += '\n';
}

template <class Item, std::size_t n>
void append_row(std::string& table, const Column<Item> (&columns)[n], const Item& item) {
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0) table += ',';
    table += quote_csv_field(columns[i].field(item));
  }
  table += '\n';
}

}  // namespace art6
