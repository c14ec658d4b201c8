/// Plug-ins from files: found, copied, hashed and checked against what an administrator allows, all
/// before a class of them is loaded. Nothing here runs anything of a plug-in.
@NullMarked
package org.agentdesk.ui.plugin.files;

import org.jspecify.annotations.NullMarked;
