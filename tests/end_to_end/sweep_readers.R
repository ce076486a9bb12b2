# Rscript sweep_readers.R rhdf5|hdf5r SWEEP: what the package finds in a merged sweep, a fact a line;
# sweep_readers.py knows what they are. R has the last axis first. 77 where the package is missing.
asked <- commandArgs(TRUE)
if (!requireNamespace(asked[1], quietly = TRUE)) {
  cat("no", asked[1], "\n")
  quit(status = 77)
}
say <- function(name, values) {
  if (is.numeric(values)) values <- formatC(as.vector(values), digits = 17, format = "g", width = -1)
  cat(name, values, sep = "\t")
  cat("\n")
}
words <- function(text) strsplit(text, " ")[[1]]

with_rhdf5 <- function(path) {
  file <- rhdf5::H5Fopen(path, "H5F_ACC_RDONLY")
  attribute <- function(object, name) {
    opened <- rhdf5::H5Oopen(file, object)
    on.exit(rhdf5::H5Oclose(opened))
    found <- rhdf5::H5Aopen(opened, name)
    value <- rhdf5::H5Aread(found)
    rhdf5::H5Aclose(found)
    value
  }
  list(read = function(name) rhdf5::h5read(file, name), attribute = attribute)
}

with_hdf5r <- function(path) {
  file <- hdf5r::H5File$new(path, "r")
  attribute <- function(object, name)
    hdf5r::h5attr(if (object == "/") file else file[[object]], name)
  axes <- function(name) {
    lists <- hdf5r::h5attr(file[[name]], "DIMENSION_LIST")
    vapply(lists, function(scale) sub("^/", "", scale$dereference()[[1]]$get_obj_name()), "")
  }
  list(read = function(name) file[[name]]$read(drop = FALSE), attribute = attribute, axes = axes)
}

sweep <- if (asked[1] == "rhdf5") with_rhdf5(asked[2]) else with_hdf5r(asked[2])
objective <- sweep$read("objective")
if (!is.null(sweep$axes)) say("axes", sweep$axes("use_share"))
say("sizes", rev(dim(objective)))
say("plans", words(sweep$attribute("strategy", "flag_meanings")))
say("dimensions", words(sweep$attribute("dimension", "flag_meanings")))
say("codes", sweep$attribute("strategy", "flag_values"))
say("design_value", sweep$read("design_value")[, 8])
say("objective", objective[, , 2, 8])
say("mean", mean(objective))
say("money", sweep$read("money")[, 8])
say("units", sweep$attribute("paid_hours", "units"))
for (name in c("seed", "objective_quantity", "design")) say(name, sweep$attribute("/", name))
say("program", sweep$attribute("provenance", "program"))
