// The job of a program that was built with MPI: the processes that mpirun started.
#include <boost/mpi.hpp>
#include <boost/serialization/string.hpp>
#include <cstdlib>
#include <utility>
#include <vector>

#include "cli/job.hpp"
#include "io/files/varints.hpp"

namespace art6 {

namespace {

/// A message from one process to the others: its sums, or how it ends.
struct Message {
  bool is_ending = false;
  int status = 0;
  std::string text{};
  std::string sums{};  ///< as varints, because most numbers are small

  template <class Archive>
  void serialize(Archive& archive, unsigned /*version*/) {
    archive& is_ending& status& text& sums;
  }
};

class AllUnderMpirun : public Job, public Processes {
 public:
  // One thread of each process sends and receives.
  AllUnderMpirun() : environment_(boost::mpi::threading::funneled) {}

  Processes* processes() override { return this; }
  int rank() const override { return world_.rank(); }
  int count() const override { return world_.size(); }

  std::vector<SerializedSums> exchange(const SerializedSums& own) override {
    std::vector<SerializedSums> all;
    for (Message& message : gathered({.sums = encode_varints(own)})) {
      if (message.is_ending) throw FaultElsewhere(message.status, message.text);
      all.push_back(decode_varints(message.sums));
    }
    return all;
  }

  Ending agreed(Ending own) override {
    if (own.is_agreed) return own;
    for (Message& message :
         gathered({.is_ending = true, .status = own.status, .text = own.message})) {
      if (message.status != 0) return {message.status, std::move(message.text), true};
    }
    return own;
  }

 private:
  std::vector<Message> gathered(const Message& own) const {
    std::vector<Message> all;
    boost::mpi::all_gather(world_, own, all);
    return all;
  }

  boost::mpi::environment environment_;
  boost::mpi::communicator world_;
};

class Alone : public Job {};

}  // namespace

std::unique_ptr<Job> find_job() {
  // MPI is started only under mpirun, because starting it takes longer than a short run.
  for (const char* const name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"}) {
    if (std::getenv(name) != nullptr) return std::make_unique<AllUnderMpirun>();
  }
  return std::make_unique<Alone>();
}

}  // namespace art6
