/** Services the library talks to besides the workbook: it reports here that ribbon commands can be called. */
import { defineKind } from "../kind";

const addinInternalService = defineKind<null>("AddinInternalService", {
  asks: { NotifyActionHandlerReady: () => null },
});

export const addinServices = {
  "Microsoft.InternalService.AddinInternalService": addinInternalService.of(null),
};
