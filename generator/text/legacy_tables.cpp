#include "text/legacy_tables.h"

namespace congvan {
namespace {

// Sixteen characters a row, from byte 80 on. U+FFFD is no character.

/// TCVN 5712:1993, its second table, which holds what ABC fonts have; the typography of Windows
/// stands below it, as it did in the documents of that time.
constexpr std::u16string_view tcvn3 =
    u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD"
    u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
    u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
    u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    u"éẹềểễếệìỉỄẾỒĩíịò"
    u"Ổỏõóọồổỗốộờởỡớợù"
    u"ỖủũúụừửữứựỳỷỹýỵỐ";
static_assert(tcvn3.size() == 128);

/// VNI for Windows, what stands for itself; marks, and what means nothing, are U+FFFD.
constexpr std::u16string_view vni =
    u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD"
    u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDỈ\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDÌÍỴ\uFFFD"
    u"\uFFFDĐỊĨƠ\uFFFDƯ\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
    u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDỉ\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDìíỵ\uFFFD"
    u"\uFFFDđịĩơ\uFFFDư\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD";
static_assert(vni.size() == 128);

/// RFC 1456.
constexpr std::u16string_view viscii =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    u"Õắằặấầẩậẽẹếềểễệố"
    u"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    u"àáâãảăữẫèéêẻìíĩỉ"
    u"đựòóôõỏọụùúũủýợỮ";
static_assert(viscii.size() == 128);

/// Of the Vietnamese Professionals Society.
constexpr std::u16string_view vps =
    u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    u"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    u"\u00A0ắằẳẵặỠớÙờởỡŨỨợỪ"
    u"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    u"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    u"ƯỦồốÔỏơÈừứÚũưÝẺ\uFFFD"
    u"àáâãảạă\uFFFDèéêẽìí\uFFFDĩ"
    u"ẴĐòóôõ\uFFFDƠụùúủ\uFFFDỶẼỳ";
static_assert(vps.size() == 128);

/// Windows-1258; tones are characters of their own, to be composed.
constexpr std::u16string_view cp1258 =
    u"€\uFFFD‚ƒ„…†‡ˆ‰\uFFFD‹Œ\uFFFD\uFFFD\uFFFD"
    u"\uFFFD‘’“”•–—˜™\uFFFD›œ\uFFFD\uFFFDŸ"
    u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    u"àáâăäåæçèéêë\u0301íîï"
    u"đñ\u0323óôơö÷øùúûüư₫ÿ";
static_assert(cp1258.size() == 128);

/// These two have letters in the place of some control characters.
constexpr std::array<char16_t, 32> viscii_controls = {
    0x00, 0x01, u'Ẳ', 0x03, 0x04, u'Ẵ', u'Ẫ', 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F,
    0x10, 0x11, 0x12, 0x13, u'Ỷ', 0x15, 0x16, 0x17, 0x18, u'Ỹ', 0x1A, 0x1B, 0x1C, 0x1D, u'Ỵ', 0x1F};
constexpr std::array<char16_t, 32> vps_controls = {
    0x00, 0x01, u'Ạ', u'Ậ', u'Ặ', u'Ẹ', u'Ệ', 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F,
    u'Ị', u'Ọ', u'Ộ', u'Ợ', u'Ụ', u'Ự', 0x16, 0x17, 0x18, u'Ỵ', 0x1A, 0x1B, u'Ẫ', u'Ữ', 0x1E, 0x1F};

constexpr std::array<char16_t, 32> plain_controls = [] {
  std::array<char16_t, 32> all{};
  for (char16_t byte = 0; byte < 32; ++byte) all[byte] = byte;
  return all;
}();

ByteTable table_of(const std::array<char16_t, 32>& controls, std::u16string_view upper) {
  ByteTable table{};
  for (char16_t byte = 0; byte < 0x80; ++byte) table[byte] = byte < 32 ? controls[byte] : byte;
  for (std::size_t i = 0; i < upper.size(); ++i) table[0x80 + i] = upper[i];
  return table;
}

}  // namespace

const ByteTable& tcvn3_table() {
  static const ByteTable table = table_of(plain_controls, tcvn3);
  return table;
}

const ByteTable& vni_table() {
  static const ByteTable table = table_of(plain_controls, vni);
  return table;
}

const ByteTable& viscii_table() {
  static const ByteTable table = table_of(viscii_controls, viscii);
  return table;
}

const ByteTable& vps_table() {
  static const ByteTable table = table_of(vps_controls, vps);
  return table;
}

const ByteTable& cp1258_table() {
  static const ByteTable table = table_of(plain_controls, cp1258);
  return table;
}

}  // namespace congvan
