#include "io/results/shard.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "io/files/sha256.hpp"
#include "io/files/varints.hpp"
#include "io/results/json_text.hpp"
#include "sim/random/replications.hpp"

namespace art6 {
namespace {

constexpr std::string_view first_line = "art6 shard 1\n";
constexpr std::size_t last_line = 7 + 64 + 1;  // "sha256 " and the digest

Json make_header(const Shard& shard, std::size_t sum_bytes) {
  return {{"shard", shard.choice.number},
          {"shards", shard.choice.count},
          {"scenario", make_json(shard.scenario)},
          {"strategy", shard.strategy},
          {"seed", shard.seed},
          {"replications", shard.replications},
          {"program", describe_program(shard.manifest, Json::object())},
          {"scenario_bytes", shard.scenario_text.size()},
          {"sum_bytes", sum_bytes}};
}

std::string make_digest_line(std::string_view bytes) {
  return "sha256 " + compute_sha256(bytes) + '\n';
}

/// Takes the first `count` bytes off `bytes` and returns them.
std::string_view take_front(std::string_view& bytes, std::size_t count) {
  if (count > bytes.size()) throw DamagedShard("it is shorter than it says");
  const std::string_view front = bytes.substr(0, count);
  bytes.remove_prefix(count);
  return front;
}

/// The shard of a header, still without the scenario's text and the sums.
Shard read_header(const Json& header) {
  Shard shard;
  header.at("shard").get_to(shard.choice.number);
  header.at("shards").get_to(shard.choice.count);
  header.at("scenario").at("name").get_to(shard.scenario.name);
  header.at("scenario").at("sha256").get_to(shard.scenario.sha256);
  header.at("strategy").get_to(shard.strategy);
  header.at("seed").get_to(shard.seed);
  header.at("replications").get_to(shard.replications);
  const Json& program = header.at("program");
  program.at("version").get_to(shard.manifest.version);
  program.at("compiler").get_to(shard.manifest.compiler);
  program.at("instruction_set").get_to(shard.manifest.instruction_set);
  program.at("started").get_to(shard.manifest.started);
  program.at("duration_seconds").get_to(shard.manifest.duration_seconds);
  const ShardChoice& choice = shard.choice;
  const bool is_possible = choice.number >= 1 && choice.number <= choice.count &&
                           choice.count <= most_shards && shard.replications >= choice.count &&
                           shard.replications <= most_replications;
  if (!is_possible) throw DamagedShard("its numbers are impossible");
  return shard;
}

}  // namespace

std::string to_string(ShardChoice choice) {
  return fmt::format("{}/{}", choice.number, choice.count);
}

std::string encode_shard(const Shard& shard) {
  const std::string sums = encode_varints(shard.sums);
  std::string bytes(first_line);
  bytes += print_json(make_header(shard, sums.size())) + '\n' + shard.scenario_text + sums + '\n';
  return bytes + make_digest_line(bytes);
}

Shard read_shard(std::string_view bytes) {
  if (!bytes.starts_with(first_line)) {
    throw DamagedShard(bytes.starts_with("art6 shard ") ? "its format is of another art6"
                                                        : "it is no shard");
  }
  if (bytes.size() < last_line || bytes.substr(bytes.size() - last_line) !=
                                      make_digest_line(bytes.substr(0, bytes.size() - last_line))) {
    throw DamagedShard("its checksum is not that of its bytes");
  }
  bytes.remove_suffix(last_line);
  bytes.remove_prefix(first_line.size());
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) throw DamagedShard("it has no header");
  try {
    const Json header = Json::parse(take_front(bytes, end));
    bytes.remove_prefix(1);
    Shard shard = read_header(header);
    shard.scenario_text = take_front(bytes, header.at("scenario_bytes").get<std::size_t>());
    shard.sums = decode_varints(take_front(bytes, header.at("sum_bytes").get<std::size_t>()));
    if (bytes != "\n") throw DamagedShard("it is longer than it says");
    return shard;
  } catch (const Json::exception&) {
    throw DamagedShard("its header is not readable");
  } catch (const SerializedSumsError&) {
    throw DamagedShard("its sums are not readable");
  }
}

}  // namespace art6
