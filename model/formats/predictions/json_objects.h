#pragma once

#include "model/core/geometry.h"
#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/formats/json/json_field.h"
#include "model/formats/records/import_notes.h"

#include <vector>

namespace Atoll {

/// Fields that the JSON formats of predictions share.

/// `[x, y, width, height]`: finite, the size not negative.
[[nodiscard]] Result<Box> readBox(const JsonField &field);

/// A list of numbers.
[[nodiscard]] Result<std::vector<double>> readNumbers(const JsonField &field);

/// x, y, confidence triples. COCO's visibility 2 ("seen") becomes confidence 1 and is noted for `fileName`;
/// other values outside 0..1 are refused.
[[nodiscard]] Result<std::vector<double>> readKeypoints(const JsonField &field, const QString &fileName,
                                                        ImportNotes &notes);

/// Run lengths as whole numbers, 0 at least.
[[nodiscard]] Result<RowRuns> readRuns(const JsonField &field);

}  // namespace Atoll
