#pragma once

namespace Atoll {

/// Tells screen readers what a GalleryView shows: a list of images of which some are selected. Once is
/// enough; further calls do nothing.
void installGalleryAccessibility();

}  // namespace Atoll
