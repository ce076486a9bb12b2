# From parameters.toml: one UPTAKE_KEY(name) line a parameter.
file(STRINGS ${TABLE} headers REGEX "^\\[[A-Za-z_0-9]+\\]")
set(keys "")
foreach(header IN LISTS headers)
  string(REGEX REPLACE "^\\[([A-Za-z_0-9]+)\\].*" "\\1" key "${header}")
  string(APPEND keys "UPTAKE_KEY(${key})\n")
endforeach()
file(WRITE ${OUT} "${keys}")
