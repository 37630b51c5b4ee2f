package io.stocking.gateway.model.account;

import io.stocking.gateway.model.order.FillView;
import java.util.List;

/**
 * An account at one moment, and how it came to that.
 *
 * @param fills all up to that moment, as far as they are kept, oldest first
 */
public record AccountTrail(AccountView view, List<FillView> fills) {}
