% octave-cli sweep_readers.m SWEEP: what Octave's netcdf package finds in a merged sweep, a fact a
% line; sweep_readers.py knows what they are. Octave has the last axis first. 77: no such package.
path = argv(){end};
if (isempty(pkg("list", "netcdf")))
  printf("no package netcdf for Octave\n");
  exit(77);
endif
pkg load netcdf
say = @(name, values) printf("%s%s\n", name, sprintf("\t%.17g", values));
tell = @(name, texts) printf("%s%s\n", name, sprintf("\t%s", texts{:}));
words = @(name) strsplit(ncreadatt(path, name, "flag_meanings"));

objective = ncread(path, "objective");
% Octave leaves out last axes of one value; the first one in the file is never left out.
say("sizes", fliplr(size(objective)));
tell("plans", words("strategy"));
tell("dimensions", words("dimension"));
say("codes", ncreadatt(path, "strategy", "flag_values"));
say("design_value", ncread(path, "design_value")(:, 8));
say("objective", objective(:, :, 2, 8));
say("mean", mean(objective(:)));
say("money", ncread(path, "money")(:, 8));
tell("units", {ncreadatt(path, "paid_hours", "units")});
say("seed", ncreadatt(path, "/", "seed"));
tell("objective_quantity", {ncreadatt(path, "/", "objective_quantity")});
tell("design", {ncreadatt(path, "/", "design")});
tell("program", {ncreadatt(path, "/provenance", "program")});
