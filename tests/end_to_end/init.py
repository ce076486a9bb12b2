"""init writes a scenario that is sound as it stands and with every block switched on."""

import re
import tomllib

from program import ProgramTest, main

# Settings that are switched off begin with # and no blank; remarks have a blank.
BLOCK = re.compile(r"(?m)^#\[.*\n(?:#\S.*\n)*")
PRACTICES = """communication consistent_process justification influence positive_attitude support
protected_time know_how competence_assessment targeted_training diverse_training ease_of_use
usefulness usage_monitoring feedback impact_evaluation task_fit follow_up onboarding""".split()


def switched_on(text: str) -> str:
    return BLOCK.sub(lambda block: re.sub(r"(?m)^#", "", block[0]), text)


class Init(ProgramTest):
    def template(self) -> str:
        return self.succeed("init", "-")

    def small(self) -> str:
        """The template with fewer people, so that many checks of it take no time."""
        few = self.template().replace("units = 4", "units = 1")
        self.assertNotEqual(few, self.template())
        return few

    def test_it_is_sound_and_says_what_next(self) -> None:
        self.assertIn("uptake check mine.toml", self.succeed("init"))
        self.assertIn("mine.toml: no problems", self.succeed("check", "mine.toml"))
        self.assertEqual((self.folder / "mine.toml").read_text(), self.template())
        self.assertIn("uptake check other.toml", self.succeed("init", "other.toml"))
        self.assertEqual(self.files(), ["mine.toml", "other.toml"])

    def test_nothing_is_replaced(self) -> None:
        self.write("mine.toml", "mine")
        (self.folder / "link.toml").symlink_to("nowhere.toml")
        for words in ([], ["mine.toml"], ["link.toml"]):
            self.assertIn("is there already", self.refuse(73, "init", *words))
        self.assertEqual((self.folder / "mine.toml").read_text(), "mine")
        self.assertEqual(self.files(), ["link.toml", "mine.toml"])

    def test_what_cannot_be_written_is_said(self) -> None:
        self.assertIn("cannot be written", self.refuse(73, "init", "missing/mine.toml"))
        self.refuse(73, "init", self.folder)
        self.assertEqual(self.files(), [])

    def test_every_block_can_be_switched_on(self) -> None:
        small = self.small()
        blocks = BLOCK.findall(small)
        self.assertGreaterEqual(len(blocks), 18)
        for block in blocks:
            with self.subTest(block=block.splitlines()[0]):
                text = small.replace(block, switched_on(block))
                self.succeed("check", self.write("one.toml", text))

    def test_all_blocks_together_are_every_practice(self) -> None:
        text = switched_on(self.small())
        self.assertNotRegex(text, r"(?m)^#[^ \n]")
        self.succeed("check", self.write("all.toml", text))
        announce, plan = tomllib.loads(text)["strategy"]
        self.assertEqual(set(announce["practice"]), {"communication"})
        self.assertEqual(set(plan["practice"]), set(PRACTICES))


if __name__ == "__main__":
    main()
