// Models of the points that are worked on; tasks of a point share one, made by the first of them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>

#include "analysis/cli/sweep.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

class ModelsOfPoints {
 public:
  /// Keeps at most so many, of the last points.
  ModelsOfPoints(const SweepSource& source, std::size_t most) : source_(source), most_(most) {}

  /// Safe to call from several threads.
  std::shared_ptr<const CompiledModel> at(std::uint64_t point) {
    const std::shared_ptr<Entry> entry = entry_of(point);
    std::call_once(entry->once, [&] {
      entry->model = std::make_shared<const CompiledModel>(source_.at(point));
    });
    return entry->model;
  }

 private:
  struct Entry {
    std::once_flag once;
    std::shared_ptr<const CompiledModel> model;
  };

  std::shared_ptr<Entry> entry_of(std::uint64_t point) {
    const std::scoped_lock lock(mutex_);
    std::shared_ptr<Entry>& entry = entries_[point];
    if (!entry) entry = std::make_shared<Entry>();
    std::shared_ptr<Entry> found = entry;
    while (entries_.size() > most_) entries_.erase(entries_.begin());
    return found;
  }

  const SweepSource& source_;
  std::size_t most_;
  std::mutex mutex_;  // guards entries_
  std::map<std::uint64_t, std::shared_ptr<Entry>> entries_;
};

}  // namespace uptake
