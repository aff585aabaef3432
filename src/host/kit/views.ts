import type { ViewId } from '../../manifest/views';

/** A view's id, checked against the manifest. */
export function viewId(id: ViewId): ViewId {
  return id;
}
