/// How the window looks: the design tokens in light and dark, the typeface, the logo.
@NullMarked
package org.agentdesk.ui.theme;

import org.jspecify.annotations.NullMarked;
