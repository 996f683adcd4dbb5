#include "cli/grammar/man_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace art6 {
namespace {

TEST(ManPage, is_written_from_the_grammar) {
  Command count{"count", "Count words", "Example:\n  tally count x\n", {}, {}};
  Argument files;
  files.names = {"FILES"};
  files.text = "what to count";
  files.is_required = files.is_repeated = true;
  count.places.push_back(files);
  Argument word;
  word.names = {"-w", "--word"};
  word.value = "a|b";
  word.text = "which, as `tally words` says";
  word.needs = {"--fast"};
  count.options.push_back(word);
  Command program{"tally", "Counts", "Exit status:\n  0   done\n  12  not done\n", {}, {}};
  EXPECT_EQ(write_man_page({program, {count}}, "1.2"),
            ".\\\" Written from the grammar of the command line.\n"
            ".TH TALLY 1 \"\" \"tally 1.2\" \"User Commands\"\n"
            ".SH NAME\n"
            "tally \\- Counts\n"
            ".SH SYNOPSIS\n"
            "\\fBtally count\\fR [\\fIOPTION\\fR ...] \\fIFILES\\fR ...\n"
            ".br\n"
            "\\fBtally\\fR [\\fICOMMAND\\fR] \\fB\\-\\-help\\fR\n"
            ".SH COMMANDS\n"
            ".SS \\fBtally count\\fR [\\fIOPTION\\fR ...] \\fIFILES\\fR ...\n"
            "Count words.\n"
            ".TP\n"
            "\\fIFILES\\fR\n"
            "what to count\n"
            ".TP\n"
            "\\fB\\-w\\fR, \\fB\\-\\-word\\fR \\fBa\\fR|\\fBb\\fR\n"
            "which, as \\fBtally words\\fR says; needs \\fB\\-\\-fast\\fR\n"
            ".PP\n"
            "Example:\n"
            ".RS 4\n"
            ".nf\n"
            "tally count x\n"
            ".fi\n"
            ".RE\n"
            ".SH OPTIONS\n"
            ".SH EXIT STATUS\n"
            ".TP\n"
            "\\fB0\\fR\n"
            "done\n"
            ".TP\n"
            "\\fB12\\fR\n"
            "not done\n");
}

TEST(ManPage, shows_what_roff_would_take_for_its_own) {
  const auto text_of = [](const std::string& text) {
    const std::string page =
        write_man_page({{"tally", "Counts", "", {}, {}}, {{"x", text, "", {}, {}}}}, "");
    const std::size_t begin = page.find(".SS \\fBtally x\\fR\n") + 18;
    return page.substr(begin, page.find('\n', begin) - begin);
  };
  EXPECT_EQ(text_of(".so"), "\\&.so.");
  EXPECT_EQ(text_of("'it's"), "\\&\\(aqit\\(aqs.");
  EXPECT_EQ(text_of("a\\b-c"), "a\\eb\\-c.");
  EXPECT_EQ(text_of("~/x ^ `"), "\\(ti/x \\(ha \\(ga.");
}

}  // namespace
}  // namespace art6
