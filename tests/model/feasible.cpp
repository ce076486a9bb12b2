// (26) clients and (27) hand-over: closed forms, and what a person's week makes of them.
#include "sim/model/feasible.hpp"

#include <cmath>

#include "sim/model/person.hpp"
#include "tests/catch.hpp"
#include "tests/model/post.hpp"

using namespace uptake;

namespace {

Constants centre() { return constants_of(central_values(table_choices())); }

// Who has started; one who rolls for half a task.
struct Starter : Post {
  Starter() {
    luck.rounding = 0.5f;
    state.started = true;
  }
  PersonWeek week(float feasible) {
    return step_person(c, traits, here, {}, luck, state, feasible);
  }
};

// Somebody who always uses the service where it can be used.
Starter eager() {
  Starter post;
  post.c.b0 = 50;
  post.c.gate_min = 1;
  post.c.g_quit = 0;
  return post;
}

}  // namespace

TEST_CASE("(26) phi is 1 - needs_client (1 - able willing)") {
  Constants c = centre();
  CHECK(client_share(c, {0.2f, 0.1f, 0}, 0.1f) == 1);  // neutral: no client is needed
  c.needs_client = 1;
  CHECK(client_share(c, {0.6f, 0, 0}, 0.5f) == Approx(0.3));
  CHECK(client_share(c, {1, 0, 0}, 1) == 1);
  c.needs_client = 0.5f;
  CHECK(client_share(c, {0, 0, 0}, 0) == Approx(0.5));
}

TEST_CASE("(26) a campaign wins over a share of those who are left, every week") {
  float willing = 0.2f;
  for (int week = 1; week <= 10; ++week) {
    willing = willing_next(willing, {1, 0.2f, 0}, 0.9f, 0.1f);
    CHECK(willing == Approx(1 - 0.8 * std::pow(0.9, week)));
  }
  CHECK(willing_next(0.2f, {1, 0.2f, 0}, 0.9f, 0) == 0.2f);
  CHECK(willing_next(0.2f, {1, 0.2f, 0.5f}, 0.4f, 0) == Approx(0.2 + 0.5 * 0.4 * 0.8));
  CHECK(willing_next(0.2f, {1, 0.2f, 1}, 1, 1) == 1);  // never more than all
}

TEST_CASE("(26) groups take the evidence table's values where they have none of their own") {
  const Constants c = centre();
  Clients clients;
  CHECK(client_terms(c, clients).size() == 1);
  CHECK(client_terms(c, clients)[0].able == c.clients_able);
  clients.groups = {{"a", 0.25, {}, {}, {1}}, {"b", {}, 0.5, 0.125, {0, 2}}};
  const auto terms = client_terms(c, clients);
  CHECK(terms[0].able == 0.25f);
  CHECK(terms[0].willing == c.clients_willing);
  CHECK(terms[1].able == c.clients_able);
  CHECK(terms[1].encourage == 0.125f);
  CHECK(client_group_of(clients, 3) == std::vector<std::size_t>{1, 0, 1});
}

TEST_CASE("(27) a share of the tasks waits for what the others leave undone") {
  const HandOverMatrix none({}, 3), zero({{0, 1, 0}}, 3), some({{0, 1, 0.5}, {0, 2, 0.25}}, 3);
  const auto use = [](std::size_t b) { return b == 1 ? 0.4f : 0.8f; };
  CHECK_FALSE(none.any());
  CHECK_FALSE(zero.any());
  CHECK(none.not_waiting(0, use) == 1);
  CHECK(some.not_waiting(1, use) == 1);
  CHECK(some.not_waiting(0, use) == Approx(1 - 0.5 * 0.6 - 0.25 * 0.2));
  CHECK(HandOverMatrix({{0, 1, 1}}, 3).not_waiting(0, [](std::size_t) { return 0.0f; }) == 0);
}

TEST_CASE("(20) who uses the service wherever it can be used has U = 1 and Y = phi") {
  for (const float feasible : {1.0f, 0.3f, 0.01f}) {
    Starter post = eager();
    post.week(feasible);
    CHECK(post.state.use == 1);
    CHECK(post.state.done == feasible);
  }
}

// 1000 equal steps of the rounding uniform in place of draws.
TEST_CASE(
    "(20) the mean of U does not depend on phi, whether many tasks can be done or hardly any") {
  for (const float tasks : {2.0f, 20.0f})
    for (const float feasible : {1.0f, 0.3f, 0.1f}) {
      double mean = 0, whole = 0;
      for (int step = 0; step < 1000; ++step) {
        Starter post;
        post.traits.tasks = tasks;
        post.luck.rounding = (static_cast<float>(step) + 0.5f) / 1000;
        Starter full = post;
        full.traits.tasks = 1000;
        post.week(feasible);
        full.week(1);
        mean += double{post.state.use} / 1000;
        whole += double{full.state.use} / 1000;
      }
      // The states differ by what n does to time and strain in one week: under a point.
      CHECK(mean == Approx(whole).margin(0.02));
    }
}

TEST_CASE(
    "without a feasible task nobody starts or uses, and the week does not count against one") {
  Starter post = eager();
  post.state.started = false;
  post.luck.start_or_quit = 0;
  post.week(0);
  CHECK_FALSE(post.state.ever_started);
  post.week(1);
  REQUIRE(post.state.started);
  for (int week = 0; week < 12; ++week) post.week(1);
  REQUIRE(is_regular_user(post.c, post.state));
  for (int week = 0; week < 30; ++week) CHECK(post.week(0).feasible == 0);
  CHECK(post.state.use == 0);
  CHECK(is_regular_user(post.c, post.state));
}

TEST_CASE("(8), (11): tasks that clients do not allow take no time and give no problems") {
  Starter all = eager(), some = eager();
  all.week(1);
  some.week(0.25f);
  const PersonWeek after = all.week(1), less = some.week(0.25f);
  CHECK(less.extra_hours == Approx(0.25 * double{after.extra_hours}).epsilon(0.02));
  CHECK(less.desk_load == Approx(0.25 * double{after.desk_load}).epsilon(0.02));
}

TEST_CASE("R3 at .3 and .7: a use of .6 is regular for the lenient, and .5, not for the strict") {
  Starter post;
  post.c.b0 = 50;  // always, but for the gate
  post.c.gate_min = 0.6f;
  post.c.th_coh = 1e6f;
  post.c.g_quit = 0;
  for (int week = 0; week < 13; ++week) post.week(1);
  REQUIRE(post.state.use == Approx(0.6));
  CHECK(is_regular_user(post.c, post.state));
  CHECK(is_regular_user_leniently(post.c, post.state));
  CHECK_FALSE(is_regular_user_strictly(post.c, post.state));
  post.c.regular_use = 0.65f;
  for (int week = 0; week < 13; ++week) post.week(1);
  CHECK_FALSE(is_regular_user(post.c, post.state));
  CHECK(is_regular_user_leniently(post.c, post.state));
}
