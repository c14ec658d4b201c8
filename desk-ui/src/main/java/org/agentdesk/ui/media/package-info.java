/// Files and pictures from the file engine and the web: where they are fetched from, within which
/// limits, and what becomes of them on this computer.
@NullMarked
package org.agentdesk.ui.media;

import org.jspecify.annotations.NullMarked;
