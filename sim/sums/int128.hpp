// Whole numbers of 128 bits, in which sums over all replications stay exact.
#pragma once

namespace art6 {

__extension__ typedef __int128 Int128;  // no `using`: it takes no __extension__

}  // namespace art6
