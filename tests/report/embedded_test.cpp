#include "report/embedded.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace art6 {
namespace {

TEST(Embedded, is_the_file_byte_for_byte) {
  for (const char* const path :
       {"report/page/run.html", "report/page/style.css", "report/charts/timeline.json"}) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const std::string name = std::string(path).substr(std::string(path).rfind('/') + 1);
    EXPECT_EQ(find_embedded(name), text.str()) << path;
  }
}

TEST(Embedded, has_no_other_names) { EXPECT_THROW(find_embedded("other.html"), std::logic_error); }

TEST(Embedded, script_cannot_end_its_element) {
  EXPECT_EQ(find_embedded("report.js").find("</script"), std::string_view::npos);
  EXPECT_EQ(find_embedded("report.js").find("<!--"), std::string_view::npos);
}

}  // namespace
}  // namespace art6
