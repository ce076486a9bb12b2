"""The top level holds what was agreed on and nothing else."""
import tree

AGREED = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "CHANGELOG.md", "CITATION.cff",
          "README.md", "bootstrap", "sim", "scenarios", "analysis", "bench", "tests"}


def problems(root):
    # A user's own files lie untracked beside ours and are not our business.
    tops = {name.split("/")[0] for name in tree.files(root, tracked_only=True)}
    strangers = sorted(top for top in tops - AGREED if not top.startswith("."))
    return [f"{top}:1: not agreed for the top level ({' '.join(sorted(AGREED))}). "
            "Put it into the room it belongs to" for top in strangers]


if __name__ == "__main__":
    tree.judge(problems)
