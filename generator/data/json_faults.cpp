#include "data/json_faults.h"

#include <rapidjson/error/error.h>

namespace congvan {

std::string_view json_fault(int error) {
  switch (error) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return "json-more";
    case rapidjson::kParseErrorObjectMissName:
      return "json-missing-name";
    case rapidjson::kParseErrorObjectMissColon:
      return "json-missing-colon";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return "json-missing-comma";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringMissQuotationMark:
    case rapidjson::kParseErrorStringInvalidEncoding:
      return "json-bad-string";
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
      return "json-bad-number";
    default:
      return "json-bad-value";
  }
}

void move_over(std::string_view text, Where& where) {
  for (const char c : text) {
    if (c == '\n') {
      ++where.line;
      where.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
      ++where.column;
    }
  }
}

}  // namespace congvan
