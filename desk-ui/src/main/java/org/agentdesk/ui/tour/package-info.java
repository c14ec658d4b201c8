/// The tour: the main job played through the real window with real keys and clicks, with pictures.
@NullMarked
package org.agentdesk.ui.tour;

import org.jspecify.annotations.NullMarked;
