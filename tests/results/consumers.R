# Rscript consumers.R WRITE_SAMPLE: R's two HDF5 packages open the sample; 77 when one is missing.
if (!requireNamespace("rhdf5", quietly = TRUE) || !requireNamespace("hdf5r", quietly = TRUE)) {
  cat("skipped: rhdf5 or hdf5r is missing\n")
  quit(status = 77)
}
sample <- tempfile(fileext = ".h5")
stopifnot(system2(commandArgs(TRUE)[1], sample, stdout = FALSE) == 0)
labels <- c("Usual practice", "Gesch\u00fctzte Zeit \u2013 \u6bcf\u5468")

shares <- rhdf5::h5read(sample, "use_share")  # R has the fastest dimension first
stopifnot(dim(shares) == c(117, 40, 2), shares[1, 1, 1] == 0.25)
stopifnot(rhdf5::h5read(sample, "runs/hours")[3, 2] == 6)
stopifnot(rhdf5::h5readAttributes(sample, "/")$title == "Gr\u00f6\u00dfe \u2013 \u6bcf\u5468")
stopifnot(rhdf5::h5readAttributes(sample, "provenance")$origin == "machine one")

file <- hdf5r::H5File$new(sample, "r")
stopifnot(file[["use_share"]][1, 1, 1] == 0.25, file[["strategy_label"]][] == labels)
stopifnot(hdf5r::h5attr(file[["strategy"]], "flag_values") == c(0, 1))
file$close_all()
