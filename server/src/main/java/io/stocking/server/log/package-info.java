/** What the process writes: text for people, or a JSON object a line for programs. */
package io.stocking.server.log;
