"""A type has one place: two of a name in one namespace, in files that never meet, are one type to
the linker, which then lets code of one handle objects of the other."""
import re

import tree

NAMESPACE = re.compile(r"^(?:inline )?namespace\s*([\w:]*)\s*\{\s*(?:\}.*)?$")
END = re.compile(r"^\}\s*//\s*namespace")
TYPE = re.compile(r"^(?:enum class|enum|struct|class|union)\s+(?:alignas\([^)]*\)+\s*)?(\w+)(?!\w|<|::)"
                  r"[^;()]*\{?$")


def types(root, name):
    """(line, full name) of each type that other files could name; those of unnamed namespaces not."""
    spaces = []
    for number, text in tree.lines(root, name):
        if match := NAMESPACE.match(text):
            if not text.rstrip().endswith("}"):
                spaces.append(match[1])
        elif END.match(text) and spaces:
            spaces.pop()
        elif (match := TYPE.match(text)) and "{" in text and "" not in spaces:
            yield number, "::".join([*spaces, match[1]])


def problems(root):
    place, found = {}, []
    for name in tree.code_of_rooms(root):
        for number, type_name in types(root, name):
            if type_name in place and place[type_name].split(":")[0] != name:
                found.append(f"{name}:{number}: {type_name} is a type of {place[type_name]}, too. "
                             "Give one of them another name")
            place.setdefault(type_name, f"{name}:{number}")
    return found


if __name__ == "__main__":
    tree.judge(problems)
