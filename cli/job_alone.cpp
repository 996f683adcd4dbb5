// The job of a program that was built without MPI: this process alone.
#include <cstdlib>
#include <string>

#include "cli/grammar/command.hpp"
#include "cli/job.hpp"

namespace art6 {

namespace {

class Alone : public Job {};

}  // namespace

std::unique_ptr<Job> find_job() {
  for (const char* const name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"}) {
    const char* const size = std::getenv(name);
    if (size == nullptr || std::string(size) == "1") continue;
    throw WrongUsage(std::string("this art6 was built without MPI, and mpirun started it ") + size +
                     " times\nSee docs/scale-out.md.");
  }
  return std::make_unique<Alone>();
}

}  // namespace art6
