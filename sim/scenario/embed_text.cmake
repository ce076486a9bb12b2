# A text as neighbouring C++ string literals.
file(READ ${TEXT} text)
# Compilers limit the length of one literal; neighbouring ones are joined.
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "R\"table(${piece})table\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE ${OUT} "${pieces}")
