/// Text with light markdown.
@NullMarked
package org.agentdesk.messages.text;

import org.jspecify.annotations.NullMarked;
