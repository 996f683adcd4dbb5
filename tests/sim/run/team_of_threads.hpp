// Processes that are threads of the test: `Processes` without MPI.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "sim/run/processes.hpp"

namespace art6 {

class TeamOfThreads {
 public:
  explicit TeamOfThreads(int count) : count_(count), words_(static_cast<std::size_t>(count)) {}

  /// Calls `work(processes)` in each of them, at once.
  void run(const std::function<void(Processes&)>& work) {
    std::vector<std::thread> threads;
    for (int rank = 0; rank < count_; ++rank) {
      threads.emplace_back([&, rank] {
        Member member(*this, rank);
        work(member);
      });
    }
    for (std::thread& thread : threads) thread.join();
  }

 private:
  class Member : public Processes {
   public:
    Member(TeamOfThreads& team, int rank) : team_(team), rank_(rank) {}
    int rank() const override { return rank_; }
    int count() const override { return team_.count_; }
    std::vector<SerializedSums> exchange(const SerializedSums& own) override {
      return team_.exchange(rank_, own);
    }

   private:
    TeamOfThreads& team_;
    int rank_;
  };

  std::vector<SerializedSums> exchange(int rank, const SerializedSums& own) {
    std::unique_lock lock(mutex_);
    words_[static_cast<std::size_t>(rank)] = own;
    wait_for_all(lock);
    const std::vector<SerializedSums> all = words_;
    wait_for_all(lock);
    return all;
  }

  void wait_for_all(std::unique_lock<std::mutex>& lock) {
    const int round = round_;
    if (++arrived_ == count_) {
      arrived_ = 0;
      ++round_;
      all_arrived_.notify_all();
    } else {
      all_arrived_.wait(lock, [&] { return round_ != round; });
    }
  }

  int count_, arrived_ = 0, round_ = 0;
  std::mutex mutex_;
  std::condition_variable all_arrived_;
  std::vector<SerializedSums> words_;
};

}  // namespace art6
