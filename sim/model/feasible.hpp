// Which of the eligible tasks can be done with the service at all: clients (26), hand-over (27).
//
// Part of what `CompiledModel` holds for all lanes; values of the evidence table come with a
// lane's constants.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/model/constants.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// A group of clients under one parameter draw.
struct ClientTerms {
  float able = 1;
  float willing = 1;  ///< at the start
  float encourage = 0;
};

/// [group]; of the evidence table where there are no groups.
std::vector<ClientTerms> client_terms(const Constants& constants, const Clients& clients);

/// Of each profession, [profession].
std::vector<std::size_t> client_group_of(const Clients& clients, std::size_t professions);

/// (26) Willing of this week; `site_use` is Ubar of the site last week, `campaign` the week's.
float willing_next(float willing, const ClientTerms& terms, float site_use, float campaign);

/// (26) Share of the tasks that clients allow.
float client_share(const Constants& constants, const ClientTerms& terms, float willing);

/// H of (27).
class HandOverMatrix {
 public:
  HandOverMatrix(const std::vector<HandOver>& shares, std::size_t professions);

  bool any() const { return !shares_.empty(); }
  /// Share of profession a's tasks that does not wait; `use_of(b)` is Ubar of profession b, 1 for
  /// one that nobody has.
  template <class UseOf>
  float not_waiting(std::size_t a, const UseOf& use_of) const {
    float waiting = 0;
    for (std::size_t b = 0; any() && b < professions_; ++b)
      if (const float share = shares_[a * professions_ + b]; share > 0)
        waiting += share * (1 - use_of(b));
    return waiting < 1 ? 1 - waiting : 0.0f;
  }

 private:
  std::size_t professions_;
  std::vector<float> shares_;  // [a * professions + b]; none where nothing is handed over
};

}  // namespace uptake
