// Entering, changing and cancelling orders, and what is said about it.

import { cancelAllOrders, cancelOrder, enterOrder, replaceOrder } from './net/api.js';
import { requireRequestError } from './net/request.js';
import { text } from './text/i18n.js';
import { toast } from './view/toasts.js';

/** The order actions of the page; each resolves to null or to what failed, for State.explain. */
export function createOrderActions(state) {
  return {
    async submit(draft) {
      const clientOrderId = crypto.randomUUID();
      return attempt({ clientOrderId }, async () => sayOutcome(await enterOrder(draft, clientOrderId)));
    },

    async change(order, { quantity, price }) {
      const wanted = { quantity: quantity ?? order.quantity, price: price ?? order.limitPrice };
      return attempt({ orderId: order.id }, async () => {
        await replaceOrder(order.id, wanted.quantity, wanted.price);
        toast(text('sent.replaced', wanted));
      });
    },

    async cancel(order) {
      return attempt({ orderId: order.id }, async () => {
        await cancelOrder(order.id);
        toast(text('sent.orderCancelled', { name: state.nameOf(order.symbol) }));
      });
    },

    async cancelAll() {
      const failure = await attempt({}, cancelAllOrders);
      toast(failure ? state.explain(failure) : text('sent.allCancelled'));
    },
  };
}

async function attempt(subject, request) {
  try {
    await request();
    return null;
  } catch (error) {
    return { ...subject, error: requireRequestError(error) };
  }
}

/** Fills are told by the account channel; here it is said what became of the rest. */
function sayOutcome(order) {
  const open = Number(order.qty) - Number(order.filled_qty);
  if (order.status === 'new' || order.status === 'partially_filled') {
    toast(text('sent.resting', { quantity: open, price: Number(order.limit_price) }));
  } else if (open > 0) {
    toast(text('sent.cancelled', { quantity: open }));
  }
}
