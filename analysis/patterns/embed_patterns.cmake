# From patterns.toml: its text as a C++ string. Compilers limit the length of one literal;
# neighbouring ones are joined.
file(READ ${PATTERNS} text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "R\"table(${piece})table\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE ${OUT}/patterns_text.inc "${pieces}")
