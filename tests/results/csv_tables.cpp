#include "sim/results/csv_tables.hpp"

#include <limits>
#include <locale>

#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;

namespace {

std::string written(const WrittenCell& cell) { return cell.written(); }

std::vector<CsvTable> tables_of(const std::filesystem::path& path) {
  return csv_tables(NetcdfReader(path), path);
}

std::string text_of(const std::vector<CsvTable>& tables, const std::string& file_name) {
  for (const CsvTable& table : tables)
    if (table.file_name() == file_name) return table.text();
  return "no " + file_name;
}

std::vector<std::string> file_names(const std::vector<CsvTable>& tables) {
  std::vector<std::string> names;
  for (const CsvTable& table : tables) names.push_back(table.file_name());
  return names;
}

std::string line_of(const std::string& text, const std::string& start) {
  const std::size_t at = text.find("\n" + start);
  return at == text.npos ? "" : text.substr(at + 1, text.find('\n', at + 1) - at - 1);
}

// Two strategies over two draws of two replications, in units of two sites.
void write_runs(NetcdfWriter& writer) {
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  const std::vector<std::int32_t> two{0, 1};
  writer.coordinate("strategy", two, {{"flag_values", two}, {"flag_meanings", "=usual time"}});
  writer.coordinate("draw", two, {});
  writer.dimension("replication", 2);
  writer.coordinate("quantile", std::vector<double>{.05, .975}, {});
  writer.coordinate("site", two, {{"flag_values", two}, {"flag_meanings", "north south"}});
  writer.coordinate("unit", two, {{"flag_values", two}, {"flag_meanings", "north_1 south_1"}});
  writer.variable({.name = "site_of_unit", .dimensions = {"unit"}}, two);
  writer.variable({.name = "hours", .dimensions = {"strategy", "draw", "replication"}},
                  std::vector<float>{-1, -2, -3, -4, 5, nan, 7, nan});
  writer.variable({.name = "use", .dimensions = {"strategy", "unit"}},
                  std::vector<float>{.1F, .2F, nan, 1e-7F});
  writer.variable({.name = "use_quantile", .dimensions = {"strategy", "unit", "quantile"}},
                  std::vector<float>{0, 1, 2, 3, nan, nan, 6, 7});
  writer.variable({.name = "ages", .dimensions = {"unit", "quantile"}},
                  std::vector<double>{20, 60, 30, 64.5});
  writer.variable({.name = "late", .dimensions = {"unit", "draw", "strategy"}},
                  std::vector<std::int32_t>{1, 2, 4, 3, 5, 6, 7, 8});
}

void write_runs(const std::filesystem::path& path) {
  NetcdfWriter writer(path);
  write_runs(writer);
  writer.close();
}

struct DecimalComma : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

}  // namespace

TEST_CASE("a text that a spreadsheet would run is escaped, any other is not") {
  CHECK(written("=1+1") == "'=1+1");
  CHECK(written("+358 40") == "'+358 40");
  CHECK(written("-1") == "'-1");
  CHECK(written("@SUM(A1)") == "'@SUM(A1)");
  CHECK(written("\t=1") == "'\t=1");
  CHECK(written("\r=1") == "\"'\r=1\"");
  CHECK(written("\n=1") == "\"'\n=1\"");
  CHECK(written("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"");
  CHECK(written("a=b, or not").front() == '"');
  CHECK(written("a=b") == "a=b");
}

TEST_CASE("a text is quoted where RFC 4180 says so") {
  CHECK(written("") == "");
  CHECK(written("Geschützte Zeit – 每周") == "Geschützte Zeit – 每周");
  CHECK(written("a,b") == "\"a,b\"");
  CHECK(written("a \"b\"") == "\"a \"\"b\"\"\"");
  CHECK(written("a\nb") == "\"a\nb\"");
  CHECK(written("a\r\nb") == "\"a\r\nb\"");
}

TEST_CASE("a number has a decimal point and the digits that give it back, and is not escaped") {
  const std::locale before = std::locale::global(std::locale(std::locale(), new DecimalComma));
  CHECK(written(-12345.5) == "-12345.5");
  CHECK(written(.1F) == "0.1");
  CHECK(written(.1) == "0.1");
  CHECK(written(1.0 / 3) == "0.3333333333333333");
  CHECK(written(std::int32_t{-12}) == "-12");
  CHECK(written(std::int64_t{1234567890123456789}) == "1234567890123456789");
  CHECK(written(std::numeric_limits<float>::quiet_NaN()).empty());
  CHECK(written(std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(written(WrittenCell()).empty());
  std::locale::global(before);
}

TEST_CASE("each set of dimensions becomes a table, named after them") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::vector<CsvTable> tables = tables_of(folder / "a.h5");
  CHECK(file_names(tables) == std::vector<std::string>{"quantities.csv", "by_week.csv",
                                                       "by_strategy.csv", "overall.csv",
                                                       "distribution_by_strategy.csv"});
  CHECK(tables.at(1).rows() == sample::strategies * sample::weeks);
  CHECK(text_of(tables, "by_strategy.csv") ==
        "strategy,quantity,mean,p05,p50,p95\n"
        "usual_practice,users,120,,,\n"
        "protected_time,users,,,,\n");
  CHECK(text_of(tables, "overall.csv") ==
        "quantity,mean,p05,p50,p95\nseed,1234567890123456789,,,\n");
  CHECK(text_of(tables, "distribution_by_strategy.csv") ==
        "strategy,quantity,p05,p50,p95\n"
        "usual_practice,runs/hours,1,2,\n"
        "protected_time,runs/hours,4,5,6\n");
}

TEST_CASE("a week's mean is over its runs") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::vector<float> shares = sample::use_share({});
  double sum = 0;
  for (std::uint64_t run = 0; run < sample::replications; ++run)
    sum += static_cast<double>(shares[(sample::replications + run) * sample::weeks + 2]);
  const std::string line =
      line_of(text_of(tables_of(folder / "a.h5"), "by_week.csv"), "protected_time,-10,use_share,");
  const WrittenCell mean(static_cast<float>(sum / double{sample::replications}));
  CHECK(line.find(",use_share," + mean.written() + ",") != line.npos);
}

TEST_CASE("runs without a value are left out, names are escaped, negative numbers are not") {
  const sample::Folder folder;
  write_runs(folder / "a.h5");
  CHECK(text_of(tables_of(folder / "a.h5"), "by_strategy.csv") ==
        "strategy,quantity,mean,p05,p97.5\n"
        "'=usual,hours,-2.5,-3.85,-1.075\n"
        "time,hours,6,5.1,6.95\n");
}

TEST_CASE("stored quantiles stand beside their mean, a unit's site beside the unit") {
  const sample::Folder folder;
  write_runs(folder / "a.h5");
  CHECK(text_of(tables_of(folder / "a.h5"), "by_unit.csv") ==
        "strategy,unit,site,quantity,mean,p05,p97.5\n"
        "'=usual,north_1,north,use,0.1,0,1\n"
        "'=usual,south_1,south,use,0.2,2,3\n"
        "time,north_1,north,use,,,\n"
        "time,south_1,south,use,1e-07,6,7\n");
}

TEST_CASE("dimensions in another order are another table, whatever their names") {
  const sample::Folder folder;
  write_runs(folder / "a.h5");
  const std::vector<CsvTable> tables = tables_of(folder / "a.h5");
  CHECK(text_of(tables, "by_unit_2.csv") ==
        "unit,site,strategy,quantity,mean,p05,p97.5\n"
        "north_1,north,'=usual,late,2.5,1.15,3.925\n"
        "north_1,north,time,late,2.5,2.05,2.975\n"
        "south_1,south,'=usual,late,6,5.1,6.95\n"
        "south_1,south,time,late,7,6.1,7.95\n");
  CHECK(text_of(tables, "distribution_by_unit.csv") ==
        "unit,site,quantity,p05,p97.5\n"
        "north_1,north,ages,20,60\nsouth_1,south,ages,30,64.5\n");
}

TEST_CASE("the list of quantities says where each is and what it means") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  CHECK(tables_of(folder / "a.h5").front().text() ==
        "file,quantity,units,quantiles,meaning\n"
        "by_week.csv,use_share,,over runs,Share of tasks done with the service\n"
        "by_strategy.csv,users,person,,\n"
        "overall.csv,seed,,,\n"
        "distribution_by_strategy.csv,runs/hours,h,see meaning,\n");
}

TEST_CASE("the table about the file has its attributes and labels") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::string text = about_table(NetcdfReader(folder / "a.h5"), folder / "a.h5", "0f").text();
  CHECK(text.starts_with("what,value\nresults_file,a.h5\ncontent_hash,0f\n"));
  CHECK(line_of(text, "title") == "title,Größe – 每周");
  CHECK(line_of(text, "confidence") == "confidence,0.9");
  CHECK(line_of(text, "strategy_label p") ==
        "strategy_label protected_time,Geschützte Zeit – 每周");
  CHECK(line_of(text, "column week") == "column week,Weeks since go-live");
  CHECK(line_of(text, "runs of") == "runs of each strategy,40");
}

TEST_CASE("parameters have a column each and a row a draw") {
  const sample::Folder folder;
  {
    NetcdfWriter writer(folder / "a.h5");
    const std::vector<std::int32_t> two{0, 1};
    writer.coordinate("draw", two, {});
    writer.coordinate("parameter", two, {{"flag_values", two}, {"flag_meanings", "w_A w_B"}});
    writer.variable({.name = "parameter_value", .dimensions = {"draw", "parameter"}},
                    std::vector<double>{.5, -1, .25, 1e20});
    writer.close();
  }
  CHECK(parameters_table(NetcdfReader(folder / "a.h5"), folder / "a.h5").text() ==
        "draw,w_A,w_B\n0,0.5,-1\n1,0.25,1e+20\n");
}

TEST_CASE("a file that does not fit together is refused by name") {
  const sample::Folder folder;
  {
    NetcdfWriter writer(folder / "a.h5");
    writer.coordinate("quantile", std::vector<double>{.5, 7}, {});
    writer.close();
  }
  sample::write(folder / "b.h5");
  const Failure no_probability = sample::failure_of([&] { tables_of(folder / "a.h5"); });
  CHECK(no_probability.code() == ExitCode::invalid_data);
  CHECK(std::string(no_probability.what()).find("a.h5: not a results file (quantile has") !=
        std::string::npos);
  const Failure no_parameters =
      sample::failure_of([&] { parameters_table(NetcdfReader(folder / "b.h5"), folder / "b.h5"); });
  CHECK(no_parameters.code() == ExitCode::invalid_data);
}
