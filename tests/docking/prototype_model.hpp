// The prototype's run: week by week sites (1), units (2)-(4), persons (5)-(22), organisation (23).
// Takes parameters, a strategy and a replication's number; gives the persons' unweighted means of
// every week from -12 to 104. Source: prototype.md, P0 (order) and P4.
#pragma once

#include <vector>

#include "tests/docking/prototype_person.hpp"

namespace docking {

// Over all persons, unweighted, at the end of a week.
struct Means {
  double use = 0;        // share
  double routine = 0;    // share of persons in routine, (22)
  double time_cost = 0;  // extra time per task done, as a share: sum n U x / sum n U
  double A = 0;
  double K = 0;
  double S = 0;
  double X = 0;
};

class Replication {
 public:
  Replication(const Parameters& p, const Strategy& strategy, const SocialNetwork& network,
              unsigned number);

  void step(int t);

  Means means() const;

 private:
  void serve_desks(const Week& week);
  void move_units(const Week& week);
  void move_persons(const Week& week);
  void sum_up(const Week& week);
  void fix_defects(float unsolved, const Week& week);
  Neighbours neighbours_of(int person) const;
  double time_cost() const;

  Parameters p_;
  Strategy strategy_;
  const SocialNetwork& network_;
  Luck luck_;
  Plan plan_;
  Population population_;
  std::vector<PersonWeek> persons_;
  std::vector<UnitLevels> units_;
  std::vector<SiteLevels> sites_;
  OrganisationLevels organisation_;
};

// [week - first_week]
using Curves = std::vector<Means>;

Curves run(const Parameters& p, const Strategy& strategy, const SocialNetwork& network,
           unsigned number);

}  // namespace docking
