// A lower triangular square matrix of numbers.
#pragma once

#include <cstddef>
#include <vector>

namespace art6 {

/// A lower triangular square matrix: the entries on and below its diagonal.
class LowerTriangle {
 public:
  LowerTriangle() = default;
  /// All entries are 0.
  explicit LowerTriangle(int rows) : rows_(rows), entries_(place(rows, 0)) {}

  int rows() const { return rows_; }
  double& operator()(int row, int column) { return entries_[place(row, column)]; }
  double operator()(int row, int column) const { return entries_[place(row, column)]; }

  friend bool operator==(const LowerTriangle&, const LowerTriangle&) = default;

 private:
  static std::size_t place(int row, int column) {
    const auto above = static_cast<std::size_t>(row);
    return above * (above + 1) / 2 + static_cast<std::size_t>(column);
  }

  int rows_ = 0;
  std::vector<double> entries_;  ///< row by row
};

}  // namespace art6
