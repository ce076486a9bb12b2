#include "sim/scenario/parameter_table.hpp"
