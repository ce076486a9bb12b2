// The data of a week, of as many lanes as the kernel's file has set.
#pragma once

#include "sim/kernel/week.hpp"

namespace uptake::kernel {
namespace {

using Lanes = kernel::Lanes<lane_count>;
using DoubleLanes = kernel::DoubleLanes<lane_count>;
using WholeLanes = kernel::WholeLanes<lane_count>;
using SmallLanes = kernel::SmallLanes<lane_count>;
using PersonTraits = kernel::PersonTraits<lane_count>;
using PersonLanes = kernel::PersonLanes<lane_count>;
using SeenOfColleagues = kernel::SeenOfColleagues<lane_count>;
using LuckLanes = kernel::LuckLanes<lane_count>;
using Doing = kernel::Doing<lane_count>;
using UnitLanes = kernel::UnitLanes<lane_count>;
using Place = kernel::Place<lane_count>;
using Numbers = kernel::Numbers<lane_count>;
using WeekLanes = kernel::WeekLanes<lane_count>;
using UnitSums = kernel::UnitSums<lane_count>;
using PaidLanes = kernel::PaidLanes<lane_count>;
using PartySums = kernel::PartySums<lane_count>;
using Shown = kernel::Shown<lane_count>;
using Week = kernel::Week<lane_count>;
using UnitStep = kernel::UnitStep<lane_count>;
using AnswerSums = kernel::AnswerSums<lane_count>;
using Survey = kernel::Survey<lane_count>;
using Columns = kernel::Columns<lane_count>;

}  // namespace
}  // namespace uptake::kernel
