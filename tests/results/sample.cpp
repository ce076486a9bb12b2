#include "tests/results/sample.hpp"

#include <stdlib.h>

#include <fstream>
#include <numeric>

#include "sim/base/file.hpp"

namespace uptake::sample {

namespace {

void write_dimensions(NetcdfWriter& writer, const Sample& sample) {
  writer.coordinate(sample.dimension, std::vector<std::int32_t>{0, 1},
                    {{"long_name", "Strategy"},
                     {"flag_values", std::vector<std::int32_t>{0, 1}},
                     {"flag_meanings", "usual_practice protected_time"}});
  std::vector<std::int32_t> week(weeks);
  std::iota(week.begin(), week.end(), -12);
  writer.coordinate("week", week, {{"long_name", "Weeks since go-live"}, {"units", "week"}});
  writer.coordinate("quantile", std::vector<double>{.05, .5, .95}, {{"units", "1"}});
  writer.dimension("replication", replications);
}

void write_variables(NetcdfWriter& writer, const Sample& sample) {
  writer.variable({.name = "use_share",
                   .dimensions = {sample.dimension, "replication", "week"},
                   .units = sample.units,
                   .long_name = "Share of tasks done with the service",
                   .chunk = sample.chunk},
                  use_share(sample));
  writer.variable(
      {.name = "users", .dimensions = {sample.dimension}, .units = "person", .fill = -1},
      std::vector<std::int32_t>{120, -1});
  writer.variable({.name = "seed"}, std::vector<std::int64_t>{1234567890123456789});
  writer.texts({.name = "strategy_label", .dimensions = {sample.dimension}},
               std::vector<std::string>{"Usual practice", "Geschützte Zeit – 每周"});
  writer.texts({.name = "note", .dimensions = {"quantile"}},
               std::vector<std::string>{"low", "", "high"});
  writer.texts({.name = "scenario"}, std::vector<std::string>{"format = 1\n[service]\n"});
}

// In two halves, the later one first.
void write_in_slabs(NetcdfWriter& writer, const Sample& sample) {
  writer.declare({.name = "runs/hours", .dimensions = {sample.dimension, "quantile"}, .units = "h"},
                 NumberType::float64);
  writer.write("runs/hours", {{1, 0}, {1, 3}}, std::vector<double>{4, 5, 6});
  writer.write("runs/hours", {{0, 0}, {1, 2}}, std::vector<double>{1, 2});
}

}  // namespace

std::vector<float> use_share(const Sample& sample) {
  std::vector<float> shares(strategies * replications * weeks);
  for (std::size_t i = 0; i < shares.size(); ++i)
    shares[i] = static_cast<float>(i * 7919 % 1000) / 1000.0F;
  shares.front() = sample.first_share;
  return shares;
}

void write(const std::filesystem::path& path, const Sample& sample) {
  NetcdfWriter writer(path);
  writer.attributes("", {{"Conventions", "CF-1.10"},
                         {"title", "Größe – 每周"},
                         {"comment", ""},
                         {"schema_version", std::int64_t{1}},
                         {"confidence", 0.9}});
  write_dimensions(writer, sample);
  write_variables(writer, sample);
  writer.group("runs", {{"long_name", "Wider outputs"}});
  write_in_slabs(writer, sample);
  writer.group("provenance", {{"origin", sample.origin},
                              {"seed", std::int64_t{1}},
                              {"hosts", std::vector<std::int32_t>{1, 2}}});
  writer.texts({.name = "provenance/command"}, std::vector<std::string>{"uptake run a.toml"});
  writer.close();
}

Folder::Folder() {
  std::string pattern = std::filesystem::temp_directory_path() / "uptake-results-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string bytes_of(const std::filesystem::path& path) { return read_text(path, 1U << 26U); }

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

Failure failure_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Failure& failure) {
    return failure;
  }
  return {ExitCode::complete, ""};
}

}  // namespace uptake::sample
