# The page's parts as texts to compile in, or page_missing.cpp where they cannot be made.
#
# npm fetches what package-lock.json names, once for each build folder and lock file; esbuild puts
# the modules into one script. Sets `page_sources`.
option(UPTAKE_PAGE "Bundle the scripts of the HTML page (needs npm)" ON)

set(page_folder ${PROJECT_BINARY_DIR}/page)
set(page_lock ${CMAKE_CURRENT_SOURCE_DIR}/package-lock.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page_lock})

function(fetch_page_packages)
  file(SHA256 ${page_lock} wanted)
  set(stamp ${page_folder}/fetched.txt)
  if(EXISTS ${stamp})
    file(READ ${stamp} fetched)
    if(fetched STREQUAL wanted)
      return()
    endif()
  endif()
  file(REMOVE ${stamp})
  file(COPY ${CMAKE_CURRENT_SOURCE_DIR}/package.json ${page_lock} DESTINATION ${page_folder})
  message(STATUS "npm fetches the packages of the HTML page")
  execute_process(
    COMMAND ${UPTAKE_NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1
            --fetch-timeout=30000
    WORKING_DIRECTORY ${page_folder} TIMEOUT 180
    RESULT_VARIABLE code OUTPUT_FILE ${page_folder}/npm.log ERROR_FILE ${page_folder}/npm.log)
  if(code EQUAL 0)
    file(WRITE ${stamp} ${wanted})
  endif()
endfunction()

set(page_sources page_missing.cpp)
find_program(UPTAKE_NPM npm)
if(NOT UPTAKE_PAGE)
  return()
endif()
if(NOT UPTAKE_NPM)
  message(WARNING "no npm, so this build has no HTML page (apt-get install npm)")
  return()
endif()
fetch_page_packages()
if(NOT EXISTS ${page_folder}/fetched.txt)
  message(WARNING "npm could not fetch packages, so this build has no HTML page "
                  "(${page_folder}/npm.log; configure again while connected)")
  return()
endif()

file(GLOB page_modules CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/page/*.js)
set(page_bundler ${CMAKE_COMMAND} -E env NODE_PATH=${page_folder}/node_modules
    ${page_folder}/node_modules/.bin/esbuild --minify --charset=ascii --log-level=warning)
add_custom_command(OUTPUT ${page_folder}/page.js
  COMMAND ${page_bundler} ${CMAKE_CURRENT_SOURCE_DIR}/page/main.js --bundle --format=iife
          --target=es2020 --legal-comments=none --outfile=${page_folder}/page.js
  DEPENDS ${page_modules} ${page_lock} VERBATIM)
add_custom_command(OUTPUT ${page_folder}/page.css
  COMMAND ${page_bundler} ${CMAKE_CURRENT_SOURCE_DIR}/page/page.css --outfile=${page_folder}/page.css
  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/page/page.css ${page_lock} VERBATIM)
uptake_embed(${CMAKE_CURRENT_SOURCE_DIR}/page/template.html analysis/report/page_html.inc)
uptake_embed(${CMAKE_CURRENT_SOURCE_DIR}/page/comparison.html analysis/report/page_comparison.inc)
uptake_embed(${CMAKE_CURRENT_SOURCE_DIR}/page/sweep.html analysis/report/page_sweep.inc)
uptake_embed(${page_folder}/page.css analysis/report/page_style.inc)
uptake_embed(${page_folder}/page.js analysis/report/page_script.inc)
set(page_sources page_parts.cpp)
foreach(part html comparison sweep style script)
  list(APPEND page_sources ${PROJECT_BINARY_DIR}/generated/analysis/report/page_${part}.inc)
endforeach()
