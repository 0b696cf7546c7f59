#pragma once

#include <QtGlobal>

/// Every limit a reader of outside files sets, in one place. A message that refuses a file names the limit.
namespace Atoll::limits {

inline constexpr int jsonDepth = 256;
/// Of a text read whole. Tables are streamed and have a limit on the line only.
inline constexpr qint64 textFileBytes = qint64(2) << 30;
inline constexpr qint64 lineBytes = qint64(16) << 20;

inline constexpr int xmlDepth = 256;
inline constexpr int xmlAttributes = 1000;  ///< per element

inline constexpr qint64 zipMembers = 1'000'000;
inline constexpr qint64 zipRatio = 200;                        ///< inflated to stored bytes of one member ...
inline constexpr qint64 zipRatioFreeBytes = qint64(64) << 20;  ///< ... once it inflates to more than this

inline constexpr qint64 maskPixels = 200'000'000;
inline constexpr int classNameLetters = 1024;
inline constexpr int embeddingWidth = 16'384;

inline constexpr int npyDimensions = 4;
inline constexpr qint64 npyHeaderBytes = 1 << 20;

inline constexpr int namesListed = 10;  ///< how many names a warning lists before it only counts

}  // namespace Atoll::limits
