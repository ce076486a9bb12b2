#include "sim/results/csv_cell.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace uptake {

namespace {

bool runs_as_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != text.npos;
}

std::string quoted(std::string_view text) {
  std::string inside;
  for (const char c : text) inside += c == '"' ? std::string(2, c) : std::string(1, c);
  return '"' + inside + '"';
}

template <Number T>
bool is_known(T number) {
  if constexpr (std::floating_point<T>) return !std::isnan(number);
  return true;
}

}  // namespace

WrittenCell::WrittenCell(std::string_view text) {
  written_ = (runs_as_formula(text) ? "'" : "") + std::string(text);
  if (written_.find_first_of(",\"\r\n") != written_.npos) written_ = quoted(written_);
}

template <Number T>
WrittenCell::WrittenCell(T number) : written_(is_known(number) ? fmt::format("{}", number) : "") {}

template WrittenCell::WrittenCell(float);
template WrittenCell::WrittenCell(double);
template WrittenCell::WrittenCell(std::int32_t);
template WrittenCell::WrittenCell(std::int64_t);

CsvTable::CsvTable(std::string file_name, const WrittenRow& header)
    : file_name_(std::move(file_name)) {
  add(header);
}

void CsvTable::add(const WrittenRow& row) {
  for (std::size_t i = 0; i < row.size(); ++i) text_ += (i > 0 ? "," : "") + row[i].written();
  text_ += '\n';
  ++lines_;
}

}  // namespace uptake
