/// Signing in: who, where, and what to do when it does not work.
@NullMarked
package org.agentdesk.ui.signin;

import org.jspecify.annotations.NullMarked;
