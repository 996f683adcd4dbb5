// Tables with a column for each of an item's fields.
#pragma once

#include <cstddef>
#include <string>

#include "io/results/csv_field.hpp"

namespace art6 {

/// One column: its header and the field that an item has in it.
template <class Item>
struct Column {
  const char* name;
  std::string (*field)(const Item&);
};

/// The line of the columns' names.
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
