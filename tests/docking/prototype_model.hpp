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

// What people did in the whole run, summed over persons, sites and weeks. P6 turns it into hours.
struct Work {
  double attended = 0;          // hours of training, follow-up's included
  double desk_after_help = 0;   // problems the desk handled, if ordinary help took all it could
  double desk_before_help = 0;  // the same, if the desk took all it could
  double fixes = 0;             // reports fixed
};

class Replication {
 public:
  Replication(const Parameters& p, const Strategy& strategy, const SocialNetwork& network,
              unsigned number);

  void step(int t);

  Means means() const;
  const Work& work() const { return work_; }

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
  Work work_;
};

// [week - first_week]
using Curves = std::vector<Means>;

struct Outcome {
  Curves curves;
  Work work;
};

Outcome run(const Parameters& p, const Strategy& strategy, const SocialNetwork& network,
            unsigned number);

}  // namespace docking
