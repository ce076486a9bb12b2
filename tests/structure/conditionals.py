"""No conditional compilation and no macros in the rooms: CMake chooses files instead."""
import re

import tree

DIRECTIVE = re.compile(r"\s*#\s*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif|define)\b\s*(\w*)")
KEY_LIST = {"UPTAKE_KEY"}


def directives(root, name):
    """(line, directive, first word after it)."""
    for number, text in tree.lines(root, name):
        if match := DIRECTIVE.match(text):
            yield number, match[1], match[2]


def without_guard(found):
    """Drops an include guard: #ifndef X, #define X ... #endif around everything."""
    kinds = [kind for _, kind, _ in found]
    guarded = kinds[:2] == ["ifndef", "define"] and kinds[-1:] == ["endif"]
    return found[2:-1] if guarded and found[0][2] == found[1][2] else found


def problems(root):
    found = []
    for name in tree.code_of_rooms(root):
        for number, kind, word in without_guard(list(directives(root, name))):
            if kind == "define" and word in KEY_LIST:
                continue
            found.append(f"{name}:{number}: #{kind} {word}: only include guards and the list of "
                         "parameter keys (UPTAKE_KEY) may. Let CMake choose between two files")
    return found


if __name__ == "__main__":
    tree.judge(problems)
