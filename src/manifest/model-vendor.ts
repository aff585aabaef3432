/** Who VS Code says our models come from: in its picker, and to whoever looks for them. */
export const MODEL_VENDOR = 'seoga';
