#include "sim/scenario/structure.hpp"

namespace uptake {

std::string in_words(const Structure& structure) {
  std::string words;
  const auto say = [&](const char* what) {
    words += (words.empty() ? "" : ", ") + std::string(what);
  };
  if (!structure.contagion) say("no contagion between colleagues");
  if (structure.time == TimeForm::additive) say("time adds to learning and is no gate");
  if (!structure.hand_over) say("no hand-over between professions");
  if (structure.npt == NptForm::proxy) say("enrolment and appraisal stand still");
  return words;
}

}  // namespace uptake
