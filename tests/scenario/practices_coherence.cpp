// What the practices of coherence can be told: communication, consistent_process, justification.
#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::problems;
using example::settings_of;
using example::with;

TEST_CASE("communication: one channel, one message a week, for everybody, on the unit's clock") {
  const Activity activity = activity_of("communication", "weeks = [-4, 2]\n");
  CHECK(activity.practice == "communication");
  CHECK(activity.weeks.first == -4);
  CHECK(activity.weeks.last == 2);
  CHECK(activity.clock == Clock::go_live);
  CHECK(activity.units == std::vector<int>{0, 1, 2});
  CHECK_FALSE(activity.is_personal());
  CHECK(std::get<Communication>(activity.settings).channels == 1);
  CHECK(std::get<Communication>(activity.settings).messages_per_week == 1);
  const auto set = settings_of<Communication>(
      "communication", "weeks = [0, 1]\nchannels = 2\nmessages_per_week = 0.5\n");
  CHECK(set.channels == 2);
  CHECK(set.messages_per_week == 0.5);
  CHECK((set.content == 1 && set.two_way == 0));
  const auto talk = settings_of<Communication>(
      "communication",
      "weeks = [0, 1]\ncontent = [\"why\", \"help\", \"old_way\", \"why\"]\ntwo_way = 0.5\n");
  CHECK((talk.content == 0.5 && talk.two_way == 0.5));
  CHECK(problems(with("communication", "weeks = [0, 1]\ncontent = [\"who\"]\n")) ==
        Lines{"8:12 a subject of content is 'who'"});
  CHECK(problems(with("communication", "")) == Lines{"6:1 'weeks' is missing"});
  CHECK(problems(with("communication", "weeks = [0, 1]\nchannels = 21\n")) ==
        Lines{"8:12 channels = 21 is out of its limits"});
}

TEST_CASE("consistent process: a level, or hours of keeping to the plan in a unit") {
  const Activity by_default = activity_of("consistent_process", "");
  CHECK(std::get<ConsistentProcess>(by_default.settings).completeness.level == 0.7);
  CHECK((by_default.weeks.first == -12 && by_default.weeks.last == 104));
  const auto level =
      settings_of<ConsistentProcess>("consistent_process", "completeness = \"thorough\"\n");
  CHECK(level.completeness.level == 1);
  const auto hours = settings_of<ConsistentProcess>("consistent_process", "hours_per_unit = 12\n");
  CHECK(hours.completeness.hours == 12);
  CHECK(hours.completeness.level == 0);
  CHECK(problems(with("consistent_process", "completeness = 0.5\nhours_per_unit = 12\n")) ==
        Lines{"8:18 hours_per_unit and completeness stand together"});
  CHECK(problems(with("consistent_process", "hours_per_unit = 1001\n")) ==
        Lines{"7:18 hours_per_unit = 1001 is out of its limits"});
}

TEST_CASE("consistent process: weeks of notice, and changes of dates within its weeks") {
  const auto plain = settings_of<ConsistentProcess>("consistent_process", "");
  CHECK((plain.notice_weeks == ample_notice && plain.changes.empty()));
  const auto set =
      settings_of<ConsistentProcess>("consistent_process", "notice_weeks = 3\nchanges = [4, -2]\n");
  CHECK(set.notice_weeks == 3);
  CHECK(set.changes == std::vector<int>{-2, 4});
  CHECK(problems(with("consistent_process", "changes = [4, 30]\nweeks = [-4, 20]\n")) ==
        Lines{"8:9 a change of consistent_process is in week 30"});
}

TEST_CASE("justification: who gives the reason, and what it promises") {
  const auto plain = settings_of<Justification>("justification", "");
  CHECK((plain.messenger == Messenger::organisation && plain.claim == 0));
  const auto set =
      settings_of<Justification>("justification", "messenger = \"leader\"\nclaim = 1.1\n");
  CHECK((set.messenger == Messenger::leader && set.claim == 1.1));
  CHECK(settings_of<Justification>("justification", "messenger = \"opinion_leader\"\n").messenger ==
        Messenger::opinion_leader);
  CHECK(problems(with("justification", "messenger = \"boss\"\n")) ==
        Lines{"7:13 messenger is 'boss'"});
}

TEST_CASE("justification: how good the reason is") {
  const Activity by_default = activity_of("justification", "");
  CHECK(std::get<Justification>(by_default.settings).quality == 0.7);
  CHECK((by_default.weeks.first == -12 && by_default.weeks.last == 104));
  CHECK(settings_of<Justification>("justification", "quality = 0.6\n").quality == 0.6);
  CHECK(settings_of<Justification>("justification", "quality = \"basic\"\n").quality == 0.3);
  CHECK(problems(with("justification", "quality = 2\n")) ==
        Lines{"7:11 quality = 2 is out of its limits"});
}
