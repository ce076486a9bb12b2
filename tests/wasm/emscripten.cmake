# What the rooms that simulate need to be compiled by Emscripten, for node.
add_compile_options(-fexceptions "SHELL:-include ${CMAKE_CURRENT_LIST_DIR}/newer_library.hpp")
add_link_options(-fexceptions -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1 -sSINGLE_FILE=1)

# Libraries from their headers alone: what is installed was compiled for this machine. They get a
# folder of their own, since this machine's C headers lie beside them.
set(headers ${PROJECT_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${headers})
function(uptake_from_headers target folder header)
  find_path(UPTAKE_${folder} ${folder}/${header} PATHS /usr/local/include /usr/include
    REQUIRED NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  file(CREATE_LINK ${UPTAKE_${folder}}/${folder} ${headers}/${folder} SYMBOLIC)
  add_library(${target} INTERFACE IMPORTED)
  target_include_directories(${target} INTERFACE ${headers})
  target_compile_definitions(${target} INTERFACE ${ARGN})
endfunction()
uptake_from_headers(Boost::headers boost version.hpp)
uptake_from_headers(fmt::fmt fmt format.h FMT_HEADER_ONLY=1)
uptake_from_headers(tomlplusplus::tomlplusplus toml++ toml.h TOML_HEADER_ONLY=1)
