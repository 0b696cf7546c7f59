#include "model/images/jpeg_decoder.h"

#include <csetjmp>
#include <cstdio>
#include <jerror.h>
#include <jpeglib.h>

namespace Atoll {

namespace {

constexpr int harmlessPadding = 8;

/// The library's own layout first, so that it can be found again from what the library hands over.
struct ErrorManager
{
    jpeg_error_mgr library{};
    std::jmp_buf leave{};
    bool isDamaged = false;
};

ErrorManager &managerOf(j_common_ptr info)
{
    return *reinterpret_cast<ErrorManager *>(info->err);
}

void leaveOnError(j_common_ptr info)
{
    std::longjmp(managerOf(info).leave, 1);
}

/// Other warnings (padding between markers, unknown versions) do not cost a pixel.
void noteWarning(j_common_ptr info, int level)
{
    if (level >= 0)
        return;
    switch (info->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_JPEG_EOF:
    case JWRN_MUST_RESYNC:
    case JWRN_NOT_SEQUENTIAL:
    case JWRN_BOGUS_PROGRESSION:
        managerOf(info).isDamaged = true;
        break;
    case JWRN_EXTRANEOUS_DATA:
        // A few bytes of padding are harmless; more before the end mark are pixels that found no place.
        if (info->err->msg_parm.i[0] > harmlessPadding && info->err->msg_parm.i[1] == JPEG_EOI)
            managerOf(info).isDamaged = true;
        break;
    default:
        break;
    }
}

void saySilently(j_common_ptr /*info*/) {}

/// The library leaves a failing call with longjmp, which skips destructors: the functions below that set the
/// jump own nothing that would need one.
class JpegReader
{
public:
    JpegReader()
    {
        m_info.err = jpeg_std_error(&m_errors.library);
        m_errors.library.error_exit = leaveOnError;
        m_errors.library.emit_message = noteWarning;
        m_errors.library.output_message = saySilently;
    }
    JpegReader(const JpegReader &) = delete;
    JpegReader &operator=(const JpegReader &) = delete;
    ~JpegReader() { jpeg_destroy_decompress(&m_info); }

    bool start(const unsigned char *bytes, unsigned long size, unsigned factor)
    {
        if (setjmp(m_errors.leave) != 0)
            return false;
        jpeg_create_decompress(&m_info);
        jpeg_mem_src(&m_info, bytes, size);
        jpeg_read_header(&m_info, TRUE);
        m_info.scale_num = 1;
        m_info.scale_denom = factor;
        const bool isCmyk = m_info.jpeg_color_space == JCS_CMYK || m_info.jpeg_color_space == JCS_YCCK;
        m_info.out_color_space = isCmyk ? JCS_CMYK : JCS_EXT_BGR;
        jpeg_start_decompress(&m_info);
        return true;
    }

    /// False when decoding broke off; `rowsDone` rows are there all the same.
    bool read(unsigned char *pixels, std::size_t stride)
    {
        if (setjmp(m_errors.leave) != 0)
            return false;
        while (m_info.output_scanline < m_info.output_height) {
            unsigned char *row = pixels + stride * m_info.output_scanline;
            jpeg_read_scanlines(&m_info, &row, 1);
        }
        jpeg_finish_decompress(&m_info);
        return true;
    }

    [[nodiscard]] cv::Size size() const
    {
        return {static_cast<int>(m_info.output_width), static_cast<int>(m_info.output_height)};
    }
    [[nodiscard]] int rowsDone() const { return static_cast<int>(m_info.output_scanline); }
    [[nodiscard]] int channels() const { return m_info.output_components; }
    /// Adobe's programs store CMYK as the light that is left.
    [[nodiscard]] bool isInverted() const { return m_info.saw_Adobe_marker != 0; }
    [[nodiscard]] bool isDamaged() const { return m_errors.isDamaged; }

private:
    jpeg_decompress_struct m_info{};
    ErrorManager m_errors;
};

cv::Mat cmykToBgr(const cv::Mat &cmyk, bool isInverted)
{
    cv::Mat bgr(cmyk.size(), CV_8UC3);
    const auto light = [&](uchar ink) { return isInverted ? int{ink} : 255 - ink; };
    for (int y = 0; y < cmyk.rows; ++y) {
        const auto *from = cmyk.ptr<cv::Vec4b>(y);
        auto *to = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cmyk.cols; ++x) {
            const int key = light(from[x][3]);
            for (int c = 0; c < 3; ++c)
                to[x][2 - c] = static_cast<uchar>((light(from[x][c]) * key + 127) / 255);
        }
    }
    return bgr;
}

}  // namespace

DecodedJpeg decodeJpeg(QByteArrayView bytes, int factor)
{
    JpegReader reader;
    if (!reader.start(reinterpret_cast<const unsigned char *>(bytes.data()),
                      static_cast<unsigned long>(bytes.size()), static_cast<unsigned>(factor)))
        return {};
    cv::Mat pixels(reader.size(), CV_8UC(reader.channels()), cv::Scalar::all(128));
    const bool isComplete = reader.read(pixels.data, pixels.step);
    if (!isComplete && reader.rowsDone() == 0)
        return {};
    return {reader.channels() == 4 ? cmykToBgr(pixels, reader.isInverted()) : pixels,
            reader.isDamaged() || !isComplete};
}

}  // namespace Atoll
