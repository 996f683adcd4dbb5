#include "bench/deadline_scheduling/policy.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

namespace deadline_scheduling {
namespace {

int laxity(Job job) { return job.lead_time - job.demand; }

/// Less laxity or longer remaining processing time, and not worse in the other.
bool goes_before(Job a, Job b) {
  return laxity(a) <= laxity(b) && a.demand >= b.demand && !(a == b);
}

/// Places by falling priority; equal ones share one.
Policy placed(const Model& model, std::string id, Order order, const Table& priority) {
  std::vector<double> highest_first;
  for (const Job job : waiting_jobs(model)) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      if (priority(cost, job) > Policy::never) highest_first.push_back(priority(cost, job));
    }
  }
  std::sort(highest_first.begin(), highest_first.end(), std::greater<>());
  highest_first.erase(std::unique(highest_first.begin(), highest_first.end()), highest_first.end());
  Policy policy{std::move(id), order, priority, TableOf<int>(model),
                static_cast<int>(highest_first.size())};
  for (const Job job : waiting_jobs(model)) {
    for (int cost = 0; cost < model.cost_count(); ++cost) {
      const auto found = std::lower_bound(highest_first.begin(), highest_first.end(),
                                          priority(cost, job), std::greater<>());
      policy.place(cost, job) = priority(cost, job) > Policy::never
                                    ? static_cast<int>(found - highest_first.begin())
                                    : -1;
    }
  }
  return policy;
}

template <class Score>
Policy scored(const Model& model, std::string id, Order order, Score score) {
  Table priority(model);
  for (const Job job : waiting_jobs(model)) {
    for (int cost = 0; cost < model.cost_count(); ++cost) priority(cost, job) = score(job, cost);
  }
  return placed(model, std::move(id), order, priority);
}

}  // namespace

Policy earliest_deadline_first(const Model& model) {
  return scored(model, "EDF", Order::by_priority, [](Job job, int) { return -job.lead_time; });
}

Policy least_laxity_first(const Model& model) {
  return scored(model, "LLF", Order::by_priority, [](Job job, int) { return -laxity(job); });
}

Policy whittle(const Model& model, const Table& indices) {
  return scored(model, "Whittle", Order::by_priority, [&](Job job, int cost) {
    const double index = indices(cost, job);
    return index > 0 ? index : Policy::never;
  });
}

Policy whittle_with_interchange(const Model& model, const Table& indices) {
  Policy policy = whittle(model, indices);
  policy.id = "Whittle, LLLP";
  policy.order = Order::by_interchange;
  return policy;
}

Policy myopic(const Model& model) {
  return scored(model, "myopic", Order::by_priority, [&](Job job, int cost) {
    const double gain =
        reward(model, job, Action::serve, cost) - reward(model, job, Action::rest, cost);
    return gain > 0 ? gain : Policy::never;
  });
}

Policy by_lot(const Model& model) {
  return scored(model, "by lot", Order::by_lot, [](Job, int) { return 0; });
}

Policy relaxed(const Model& model, const Table& indices, const Relaxation& relaxation) {
  return scored(model, "relaxed", Order::on_average, [&](Job job, int cost) {
    return serving_share(indices(cost, job), relaxation.price, relaxation.tie_share);
  });
}

const std::vector<std::uint8_t>& Chooser::served(const Policy& policy, std::span<const Job> jobs,
                                                 int cost, int processors,
                                                 std::span<const double> lots) {
  served_.assign(jobs.size(), 0);
  switch (policy.order) {
    case Order::by_priority:
      by_priority(policy, jobs, cost, processors);
      break;
    case Order::by_interchange:
      by_priority(policy, jobs, cost, processors);
      interchange(jobs);
      break;
    case Order::by_lot:
      by_lot(jobs, processors, lots);
      break;
    case Order::on_average:
      for (std::size_t i = 0; i < jobs.size(); ++i) {
        served_[i] = jobs[i].demand > 0 && lots[i] < policy.priority(cost, jobs[i]) ? 1 : 0;
      }
      break;
  }
  return served_;
}

void Chooser::by_priority(const Policy& policy, std::span<const Job> jobs, int cost,
                          int processors) {
  count_.assign(static_cast<std::size_t>(policy.places), 0);
  for (const Job job : jobs) {
    if (job.demand == 0) continue;
    const int place = policy.place(cost, job);
    if (place >= 0) ++count_[static_cast<std::size_t>(place)];
  }
  int last = 0;           // the place that not all are served of
  int left = processors;  // for it
  while (last < policy.places && count_[static_cast<std::size_t>(last)] <= left) {
    left -= count_[static_cast<std::size_t>(last++)];
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (jobs[i].demand == 0) continue;
    const int place = policy.place(cost, jobs[i]);
    if (place < 0 || place > last || (place == last && left == 0)) continue;
    served_[i] = 1;
    if (place == last) --left;
  }
}

void Chooser::by_lot(std::span<const Job> jobs, int processors, std::span<const double> lots) {
  lot_.clear();
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (jobs[i].demand > 0) lot_.emplace_back(lots[i], static_cast<int>(i));
  }
  const auto end = lot_.begin() + std::min(processors, static_cast<int>(lot_.size()));
  std::nth_element(lot_.begin(), end, lot_.end());
  for (auto lot = lot_.begin(); lot != end; ++lot) {
    served_[static_cast<std::size_t>(lot->second)] = 1;
  }
}

void Chooser::interchange(std::span<const Job> jobs) {
  const auto job = [&](int position) { return jobs[static_cast<std::size_t>(position)]; };
  int most_laxity = std::numeric_limits<int>::min();
  in_.clear();
  for (int i = 0; i < static_cast<int>(jobs.size()); ++i) {
    if (served_[static_cast<std::size_t>(i)]) {
      in_.push_back(i);
      most_laxity = std::max(most_laxity, laxity(job(i)));
    }
  }
  out_.clear();
  for (int i = 0; i < static_cast<int>(jobs.size()); ++i) {
    // One with more laxity than all that are served goes before none of them.
    if (job(i).demand > 0 && !served_[static_cast<std::size_t>(i)] &&
        laxity(job(i)) <= most_laxity) {
      out_.push_back(i);
    }
  }
  const auto first = [&](int a, int b) {
    return std::tuple(laxity(job(a)), -job(a).demand, a) <
           std::tuple(laxity(job(b)), -job(b).demand, b);
  };
  // Those outside with the least laxity and the longest demand come first, and take the place of
  // those inside with the most laxity and the shortest. An exchange makes the sum of demand -
  // laxity over the served larger, so that there is an end.
  for (bool changed = true; changed;) {
    changed = false;
    std::sort(in_.begin(), in_.end(), first);
    std::sort(out_.begin(), out_.end(), first);
    for (int& outside : out_) {
      const auto inside = std::find_if(in_.rbegin(), in_.rend(), [&](int position) {
        return goes_before(job(outside), job(position));
      });
      if (inside == in_.rend()) continue;
      std::swap(outside, *inside);
      changed = true;
      break;
    }
  }
  std::fill(served_.begin(), served_.end(), std::uint8_t{0});
  for (const int position : in_) served_[static_cast<std::size_t>(position)] = 1;
}

}  // namespace deadline_scheduling
